/** Runs the tasks in order, `inFlight` of them at a time; settles with the results in the tasks' order. */
export async function runInFlight<Result>(
  tasks: readonly (() => Promise<Result>)[],
  inFlight: number,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const runNext = async () => {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await tasks[index]!();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, runNext));
  return results;
}
