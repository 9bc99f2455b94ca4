import { welcome } from './welcome';

test('a newcomer is led to the sandbox first, at the address where the hub is, and told that nobody is real', () => {
  const [first, second] = welcome('http://127.0.0.1:4321').trim().split('\n');
  expect(first).toContain('Open http://127.0.0.1:4321/sandbox');
  expect(second).toContain('Nobody in this demo world is real');
});
