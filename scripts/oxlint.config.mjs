import { pureRooms } from './rooms.mjs';

const ambient = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'DOMParser',
  'XMLSerializer',
];

export default {
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise', 'vitest'],
  jsPlugins: ['./roomsRule.mjs'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'rooms/order': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'no-console': 'error',
    eqeqeq: 'error',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // The compiler checks that every path returns; this rule does not know exhaustive switches.
    'typescript/consistent-return': 'off',
  },
  overrides: [
    {
      files: pureRooms.map((room) => `**/src/${room}/**`),
      rules: {
        'no-restricted-globals': ['error', ...ambient],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Time comes from the world.' },
          { object: 'Math', property: 'random', message: 'Chance comes from the world.' },
        ],
        'no-restricted-imports': ['error', { paths: ['react', 'react-dom', 'react-router'] }],
      },
    },
    {
      files: ['**/*.mjs', '**/scripts/**', '**/*.config.ts'],
      rules: { 'no-console': 'off', 'import/no-default-export': 'off' },
    },
  ],
};
