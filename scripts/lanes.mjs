/**
 * Runs lanes beside each other: what waits for a database or a browser leaves the processor to what computes. The
 * steps of a lane run one after the other, also after one that failed; a step is a function that answers its result.
 * `told` hears of each result as it comes. Answers all results in the order of the lanes.
 */
export async function runLanes(lanes, told) {
  const results = await Promise.all(
    lanes.map(async (steps) => {
      const own = [];
      for (const step of steps) {
        const result = await step();
        told(result);
        own.push(result);
      }
      return own;
    }),
  );
  return results.flat();
}
