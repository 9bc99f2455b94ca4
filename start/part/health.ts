import { READY_PATH } from '../../subgraphs/kit/http/paths';
import { readHealthPort } from './config';

const PATIENCE_MS = 3_000;

/** `health.js`: ends well if the part that serves on PORT says that it is ready; for whoever runs containers. */
async function isReady(): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`http://127.0.0.1:${readHealthPort()}${READY_PATH}`, { signal });
  return answer.status === 200;
}

isReady().then(
  (ready) => process.exit(ready ? 0 : 1),
  () => process.exit(1),
);
