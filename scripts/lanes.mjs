/**
 * Runs lanes beside each other: what waits for a database or a browser leaves the processor to what computes. The
 * steps of a lane run one after the other, also after one that failed; a step is a function that answers its result.
 * A lane that is done takes one of the `spare` steps, which need nothing of any lane, so that none runs on alone at the end.
 * `told` hears of each result as it comes. Answers all results in the order of the lanes that ran them.
 */
export async function runLanes(lanes, told, spare = []) {
  const left = [...spare];
  const results = await Promise.all(
    lanes.map(async (steps) => {
      const [own, waiting] = [[], [...steps]];
      const next = () => waiting.shift() ?? left.shift();
      for (let step = next(); step !== undefined; step = next()) {
        const result = await step();
        told(result);
        own.push(result);
      }
      return own;
    }),
  );
  return results.flat();
}
