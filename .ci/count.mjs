// Says how many tests passed and failed, from Jest's JSON. A run without a result, or without tests, is a failed one;
// a file that could not run at all counts as one failed test.
import { readFileSync } from 'node:fs';

const {
  numPassedTests: passed = 0,
  numFailedTests = 0,
  numRuntimeErrorTestSuites = 0,
} = read(process.argv[2]);
const failed = numFailedTests + numRuntimeErrorTestSuites;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
