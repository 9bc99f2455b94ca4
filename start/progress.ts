/** Tells the terminal how far the start is. */
export type Progress = (line: string) => void;

/** Lines with the seconds since the process began, in the form that ensure.mjs uses as well. */
export function terminalProgress(): Progress {
  return (line) => console.log(`[${process.uptime().toFixed(1).padStart(5)} s] ${line}`);
}
