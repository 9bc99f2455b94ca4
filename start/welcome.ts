import { USUAL_ADDRESS } from './config';
import { CASES } from './demo/cases';
import { PERSONAS } from './demo/personas';

/** What a newcomer reads when the demo is up: where it is, who one can be, and a first query to paste. */
export function welcome(address: string): string {
  const width = Math.max(...PERSONAS.map(({ persona }) => persona.length));
  const personas = PERSONAS.map(({ persona, label }) => `    ${persona.padEnd(width)}  ${label}`);
  const { truantAntwerp } = CASES;
  return `
  Open ${address}/sandbox  to explore the schema, as whoever you like.
  Nobody in this demo world is real.

  The hub is at ${address}  (POST /graphql, GET /health/ready)

  Personas (POST /demo/token {"persona": "…"}):
${personas.join('\n')}

  A first query, as a CLB worker about ${truantAntwerp.name}:

    TOKEN=$(curl -s ${address}/demo/token -H 'content-type: application/json' \\
      -d '{"persona":"clb-antwerp"}' | node -p 'JSON.parse(require("fs").readFileSync(0)).token')

    curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":
      "{ caseContext(pupilId: \\"${truantAntwerp.id}\\") { pupil { displayName age } absenceSummary { problematicHalfDays thresholdReached } enrolment { school { name } } openReferrals { number status } } }"}'

  The whole referral loop, step by step, in another terminal:  npm run demo:loop${elsewhere(address)}

  Ctrl-C stops the hub and its database.
`;
}

/** The story looks for a hub at the usual place, unless it is told where. */
function elsewhere(address: string): string {
  return address === USUAL_ADDRESS ? '' : ` -- ${address}`;
}
