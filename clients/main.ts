import { parseArgs } from 'node:util';
import { cityDashboard } from './city-dashboard';
import { clbTool } from './clb-tool';
import type { Client } from './client';
import { helpdeskDesk } from './helpdesk-desk';
import { connect, Refused, takeDemoToken, Unreachable } from './hub';
import { partnerSite } from './partner-site';
import { pupilPage } from './pupil-page';

const CLIENTS: Readonly<Record<string, Client>> = {
  'partner-site': partnerSite,
  'clb-tool': clbTool,
  'helpdesk-desk': helpdeskDesk,
  'city-dashboard': cityDashboard,
  'pupil-page': pupilPage,
};
const USUAL_HUB = 'http://127.0.0.1:4000';

export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * `npm run client -- NAME [--hub URL] [--as PERSONA] [options of the client]`.
 * @param ownToken of a login, for a hub that is no demo
 * @returns the exit code
 */
export async function runClient(
  words: readonly string[],
  ownToken: string | null,
  { print, complain }: Terminal,
): Promise<number> {
  const [name = '', ...rest] = words;
  const client = Object.hasOwn(CLIENTS, name) ? CLIENTS[name] : undefined;
  if (!client) {
    complain(usage());
    return 1;
  }
  try {
    const given = optionsOf(client, rest);
    const persona = given.as ?? client.persona;
    const address = (given.hub ?? USUAL_HUB).replace(/\/$/, '');
    const token = ownToken ?? (persona === null ? null : await takeDemoToken(address, persona));
    const hub = connect({ address, token, warn: complain });
    await client.run(hub, (option) => given[option] ?? client.options[option]?.usual ?? '', print);
    return 0;
  } catch (error) {
    complain(wordsOf(error));
    return 1;
  }
}

/** @throws TypeError, in words for the user, for an option that there is none of */
function optionsOf(client: Client, args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const names = ['hub', 'as', ...Object.keys(client.options)];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args: [...args], options, strict: true }).values;
}

function wordsOf(error: unknown): string {
  if (error instanceof Refused) {
    const hint = error.hint === null ? '' : `\n  ${error.hint}`;
    return `Refused (${error.code}): ${error.message}${hint}\n  Request ${error.requestId}`;
  }
  if (error instanceof Unreachable) {
    return `${error.message} Start a demo hub with \`npm start\`, or say where one is with --hub URL.`;
  }
  return error instanceof Error ? error.message : String(error);
}

function usage(): string {
  const clients = Object.entries(CLIENTS).map(([name, { title, options }]) => {
    const own = Object.entries(options).map(
      ([option, { about, usual }]) => `      --${option}: ${about}${usual === '' ? '' : ` (${usual})`}`,
    );
    return [`  ${name.padEnd(16)} ${title}`, ...own].join('\n');
  });
  return `Which? npm run client -- NAME [--hub ${USUAL_HUB}] [--as PERSONA]\n\n${clients.join('\n')}`;
}
