import { close } from './chapters/close';
import { consent } from './chapters/consent';
import { count } from './chapters/figures';
import { prepare } from './chapters/leftovers';
import { refer } from './chapters/refer';
import { setback } from './chapters/setback';
import { start } from './chapters/start';
import { dispatch } from './chapters/table';
import { takeUp } from './chapters/triage';
import { connect } from './client';
import type { Printer } from './printer';
import { type Stage, stageFor } from './stage';

/**
 * Plays the whole referral loop against a demo hub, and tells it.
 * @throws StartFailure at the first answer that is not as the story says
 */
export async function tellStory(address: string, printer: Printer): Promise<void> {
  const hub = await connect(address);
  printer.line(
    `The referral loop, played on the demo hub at ${address}. Nobody in it is real. Every step is one request to /graphql, sent with the token of a persona; ids are cut short here. Null is how the hub says that there is nothing there for you.`,
  );
  const stage = stageFor(hub, printer);
  const number = await play(stage);
  const { answered, refused } = stage.counts();
  printer.end(
    `${answered + refused} steps, all as expected: ${answered} were answered and ${refused} refused. Referral ${number} is COMPLETED, and nothing is open any more. It can be played again.`,
  );
}

/** @returns the number of the referral */
async function play(stage: Stage): Promise<string> {
  const referred = await refer(stage, await prepare(stage));
  await takeUp(stage, referred);
  const assigned = await dispatch(stage, referred);
  await consent(stage, assigned);
  await start(stage, assigned);
  const again = await setback(stage, assigned);
  await close(stage, again);
  await count(stage, again);
  return referred.number;
}
