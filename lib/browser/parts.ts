/** Where the server keeps a library's own files (fonts, character maps, WebAssembly), by its version: what stands there never changes. */
export const partsOf = (library: 'onnxruntime-web' | 'pdfjs-dist', version: string): string =>
  `${self.location.origin}/parts/${library}/${version}/`;
