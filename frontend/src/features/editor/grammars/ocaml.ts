import type { Grammar } from './Grammar';

export const ocaml: Grammar = {
  configuration: {
    comments: { blockComment: ['(*', '*)'] },
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
  },
  tokens: {
    keywords: [
      'and as assert asr begin class constraint do done downto else end exception external false for',
      'fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor match',
      'method mod module mutable new nonrec object of open or private rec sig struct then to true try',
      'type val virtual when while with',
    ].flatMap((words) => words.split(' ')),
    tokenizer: {
      root: [
        [/\(\*/, 'comment', '@comment'],
        [/\{(\w*)\|/, 'string', '@quoted.$1'],
        [/[A-Z][\w']*/, 'type'],
        [/[a-z_][\w']*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [/'(?:[^'\\]|\\(?:[\\"'ntbr ]|\d{3}|x[\da-fA-F]{2}|o[0-7]{3}))'/, 'string'],
        [/'[a-z_]\w*/, 'type'],
        [/[~?][a-z_]\w*/, 'identifier'],
        [/"/, 'string', '@string'],
        [/0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+/, 'number'],
        [/\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?[lLn]?/, 'number'],
        [/[!$%&*+./:<=>?@^|~#-]+/, 'operator'],
        [/[()[\]{},;]/, 'delimiter'],
      ],
      comment: [
        [/[^(*]+/, 'comment'],
        [/\(\*/, 'comment', '@push'],
        [/\*\)/, 'comment', '@pop'],
        [/[(*]/, 'comment'],
      ],
      string: [
        [/[^\\"]+/, 'string'],
        [/\\./, 'string'],
        [/"/, 'string', '@pop'],
        [/\\$/, 'string'],
      ],
      quoted: [
        [
          /\|(\w*)\}/,
          { cases: { '$1==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } },
        ],
        [/[^|]+/, 'string'],
        [/\|/, 'string'],
      ],
    },
  },
};
