import { isDebugging, readLoopConfig } from '../config';
import { describeFailure } from '../failure';
import { textPrinter } from './printer';
import { tellStory } from './story';

/** `npm run demo:loop [-- http://host:port]`: the main job from end to end, for a newcomer to read. */
async function main(): Promise<void> {
  const { address, colours } = readLoopConfig(process.argv.slice(2), process.stdout.isTTY);
  await tellStory(
    address,
    textPrinter((line) => console.log(line), { colours }),
  );
}

// The reader has closed the pager.
process.stdout.on('error', () => process.exit(1));
main().catch((error: unknown) => {
  console.error(describeFailure(error, isDebugging()));
  process.exitCode = 1;
});
