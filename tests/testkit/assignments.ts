import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AssignmentOpened } from '../../subgraphs/kit/contracts/assignment-events';
import { sealMessage } from '../../subgraphs/kit/events/envelope';
import type { OwnerName } from '../../subgraphs/kit/wire';
import type { TestHub } from './hub';
import { ORGANISATIONS } from './organisations';
import type { ConsentSeed, PupilSeed, World } from './seed';
import { permit } from './steps';

/** The newest decision about a pupil for one purpose. */
export async function consentOf(hub: TestHub, pupilId: string, purpose = 'REFERRAL'): Promise<string> {
  const [row] = await hub.rows(
    'pupils',
    'select id from pupils.consent_record where pupil_id = $1 and purpose = $2 order by valid_from desc limit 1',
    [pupilId, purpose],
  );
  return z.string().parse(row?.id);
}

/** A pupil about whom Antwerp's helpdesk was given a permit, and how it would tell that Arktos was assigned. */
export async function assignable(
  hub: TestHub,
  world: World,
  key: string,
  { consents = [], ...seed }: PupilSeed = {},
): Promise<AssignmentOpened> {
  const givenBy: ConsentSeed['givenBy'] = (seed.age ?? 15) < 12 ? 'GUARDIAN' : 'PUPIL';
  const pupilId = await world.pupil(key, {
    ...seed,
    consents: [
      { to: 'helpdeskAntwerp', givenBy },
      ...consents.map((consent): ConsentSeed => ({ givenBy, ...consent })),
    ],
  });
  const { codes } = await permit(hub, pupilId, 'clb-antwerp');
  if (codes.length > 0) throw new Error(`no permit: ${codes.join(', ')}`);
  return {
    assignmentId: randomUUID(),
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    organisationId: ORGANISATIONS.partnerArktos.id,
    pupilId,
    consentId: await consentOf(hub, pupilId),
    openedAt: new Date().toISOString(),
  };
}

/** Tells the pupils owner something in another owner's name; resolves to 'taken', or to the code of the refusal. */
export async function tellPupils(
  hub: TestHub,
  type: string,
  payload: Record<string, unknown>,
  { sender = 'helpdesk', id = randomUUID() }: { sender?: OwnerName; id?: string } = {},
): Promise<unknown> {
  const message = { id, type, aggregate: randomUUID(), payload };
  const sealed = await sealMessage(hub.keys[sender], sender, 'pupils', message);
  return hub.assembly.owners.pupils.receive(sealed).then(
    () => 'taken',
    (error: { code?: string }) => error.code ?? error,
  );
}
