import { provision } from '../../start/database/provision';
import { roleNames } from '../../start/database/roles';
import { OWNERS } from '../../start/owners';
import { migrate } from '../../subgraphs/kit/database/migrate';
import { serverUrl, TEMPLATE_PREFIX, templatePasswords } from './server';

/** Once per run: the databases of a hub, migrated and empty, which every test file copies. */
export async function prepareTemplates(): Promise<void> {
  const passwords = templatePasswords(roleNames(TEMPLATE_PREFIX, OWNERS));
  const { databases } = await provision(serverUrl(), { prefix: TEMPLATE_PREFIX, owners: OWNERS, passwords });
  for (const owner of OWNERS) await migrate(owner, databases[owner]);
}

module.exports = prepareTemplates;
