import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServerUrl } from '../../../start/database/test-server';
import { Listener } from './listener';

const CHANNEL = `Changed "${randomBytes(4).toString('hex')}"`;
const APPLICATION = `listener test ${randomBytes(4).toString('hex')}`;

let administrator: pg.Client;
let listener: Listener;
let notices: number;
let heard: () => void;

beforeEach(async () => {
  administrator = new pg.Client({ connectionString: testServerUrl() });
  await administrator.connect();
  notices = 0;
  listener = new Listener({
    url: testServerUrl(),
    applicationName: APPLICATION,
    channel: CHANNEL,
    onNotice: () => {
      notices += 1;
      heard();
    },
    onFault: () => undefined,
  });
});

afterEach(async () => {
  await listener.stop();
  await administrator.end();
});

/** The next notice. */
function nextNotice(): Promise<void> {
  return new Promise((resolve) => {
    heard = resolve;
  });
}

async function notify(channel = CHANNEL): Promise<void> {
  await administrator.query('select pg_notify($1, $2)', [channel, '']);
}

test('a notice on its channel is heard, on another channel not', async () => {
  await listener.start();
  const notice = nextNotice();
  await notify('another');
  await notify();
  await notice;
  expect(notices).toBe(1);
});

test('a connection that breaks is made again, and what may have been missed is asked for', async () => {
  await listener.start();
  const caughtUp = nextNotice();
  await administrator.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
    [APPLICATION],
  );
  await caughtUp;
  const notice = nextNotice();
  await notify();
  await notice;
  expect(notices).toBe(2);
});
