import { folderOf, type Operation } from '../../gateway/operations/load';
import { LOGIN_ROLES, ROLE_NAMES } from './access-table';
import type { GeneratedFile } from './generated-file';

/** What each role asks, for whoever writes a client. */
export function operationsListFile(operations: readonly Operation[]): GeneratedFile {
  const roles = LOGIN_ROLES.flatMap((role) => {
    const own = operations.filter((operation) => operation.role === role);
    if (own.length === 0) return [];
    const rows = own.map(
      ({ name, kind, title, description }) =>
        `| \`${name}\` | ${kind} | **${title}.** ${description.replaceAll(/\n+/g, ' ')} |`,
    );
    return [
      `## ${role}: ${ROLE_NAMES[role]}\n\nIn \`gateway/operations/${folderOf(role)}\`.\n\n| operation | | what for |\n|---|---|---|\n${rows.join('\n')}`,
    ];
  });
  const head = `# What clients ask\n\nMade by \`npm run generate\` from \`gateway/operations\`; a change here is lost. How to use them: [clients.md](clients.md).`;
  return { path: 'docs/operations.md', content: `${[head, ...roles].join('\n\n')}\n` };
}
