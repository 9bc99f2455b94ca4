import { runClient } from './main';

const { HUB_TOKEN } = process.env;
const terminal = {
  print: (line: string) => console.log(line),
  complain: (line: string) => console.error(line),
};

runClient(process.argv.slice(2), HUB_TOKEN || null, terminal).then((code) => {
  process.exitCode = code;
});
