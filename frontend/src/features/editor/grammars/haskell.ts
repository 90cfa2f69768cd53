import type { Grammar } from './Grammar';

export const haskell: Grammar = {
  configuration: {
    comments: { lineComment: '--', blockComment: ['{-', '-}'] },
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
  },
  tokens: {
    keywords: [
      'case class data default deriving do else family forall foreign if import in infix infixl',
      'infixr instance let mdo module newtype of pattern proc qualified rec then type where as hiding',
    ].flatMap((words) => words.split(' ')),
    tokenizer: {
      root: [
        [/\{-#.*?#-\}/, 'annotation'],
        [/\{-/, 'comment', '@comment'],
        [/--+(?![!#$%&*+./<=>?@\\^|~:-]).*$/, 'comment'],
        [/[A-Z][\w']*(?=\.)/, 'type'],
        [/[A-Z][\w']*/, 'type'],
        [/[a-z_][\w']*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [/'(?:[^'\\]|\\.[^']*)'/, 'string'],
        [/"/, 'string', '@string'],
        [/0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+/, 'number'],
        [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
        [/[!#$%&*+./<=>?@\\^|~:-]+/, 'operator'],
        [/[()[\]{},;`]/, 'delimiter'],
      ],
      comment: [
        [/[^{-]+/, 'comment'],
        [/\{-/, 'comment', '@push'],
        [/-\}/, 'comment', '@pop'],
        [/[{-]/, 'comment'],
      ],
      string: [
        [/[^\\"]+/, 'string'],
        [/\\./, 'string'],
        [/"/, 'string', '@pop'],
        [/\\$/, 'string'],
      ],
    },
  },
};
