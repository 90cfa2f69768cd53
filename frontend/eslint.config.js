import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = [
  'account',
  'admin',
  'editor',
  'palette',
  'problems',
  'progress',
  'run',
  'settings',
  'share',
  'theme',
];

// Imports go one way: lib -> api, components -> features -> app. Features never import one another,
// except that submissions uses parts of run.
const zones = [
  { target: './src/lib', from: './src', except: ['./lib', './test'] },
  { target: './src/api', from: './src', except: ['./api', './lib', './test'] },
  { target: './src/components', from: './src', except: ['./components', './lib', './test'] },
  { target: './src/features', from: ['./src/app', './src/main.tsx'] },
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
  })),
  {
    target: './src/features/submissions',
    from: './src/features',
    except: ['./submissions', './run'],
  },
  // Tests may import the helpers in test/, the program may not.
  { target: './src/!(test)/**/!(*.test).{ts,tsx}', from: './src/test' },
];

export default tseslint.config(
  { ignores: ['dist/', 'src/api/wire.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, jsxA11y.flatConfigs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'no-restricted-imports': [
        'error',
        { patterns: ['../*', 'monaco-editor', 'monaco-editor/*'] },
      ],
    },
  },
  {
    // The only files that import Monaco.
    files: ['src/features/editor/Editor.tsx', 'src/features/editor/keymaps.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../*'] }] },
  },
  { files: ['vite.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['scripts/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
