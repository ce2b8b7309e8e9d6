/** The minified builds of pdf.js: the same code in half the bytes, which halves the time to load it. They ship no types. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist/legacy/build/pdf.mjs';
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  /** The half that parses. */
  export const WorkerMessageHandler: { initializeFromPort(port: import('./loopback.ts').LoopbackEnd): void };
}
