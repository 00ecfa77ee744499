/** Preloaded into every process that the launcher starts: one whose launcher is gone stops as on SIGTERM. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 15_000).unref();
});
// The channel must not keep a process alive that has stopped.
process.channel?.unref();
