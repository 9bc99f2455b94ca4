import type { HelpdeskSession } from '../tables';
export async function signalGap(
  _session: HelpdeskSession,
  _given: {
    helpdeskId: string;
    need: string;
    area: string | null;
    targetGroup: string | null;
    referralId: string;
  },
): Promise<void> {}
