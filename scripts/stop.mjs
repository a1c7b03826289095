/** Ends the command with one plain message: what is wrong and what to do, in German, then in English. */
export function stop(german, english) {
  console.error(`\n${german}\n${english}\n`);
  process.exit(1);
}
