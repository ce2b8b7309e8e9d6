/** Preloaded into the web process: it ends with the supervisor, also when that one is killed and can tell nobody. */
process.on('disconnect', () => process.exit(0));
