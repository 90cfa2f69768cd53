import type { Grammar } from './Grammar';

export const fortran: Grammar = {
  configuration: {
    comments: { lineComment: '!' },
    brackets: [
      ['(', ')'],
      ['[', ']'],
    ],
  },
  tokens: {
    ignoreCase: true,
    keywords: [
      'abstract allocatable allocate assign associate asynchronous backspace bind block call case',
      'class close common contains continue cycle data deallocate deferred dimension do elemental else',
      'elseif elsewhere end enddo endfile endif entry enum enumerator equivalence error exit extends',
      'external final flush forall format function generic go goto if implicit import impure include',
      'inquire intent interface intrinsic is kind len module namelist non_overridable none nopass',
      'nullify only open operator optional parameter pass pause pointer print private procedure program',
      'protected public pure read recursive result return rewind save select sequence stop submodule',
      'subroutine sync target then to use value volatile wait where while write',
    ].flatMap((words) => words.split(' ')),
    types: ['integer', 'real', 'complex', 'logical', 'character', 'type', 'double', 'precision'],
    tokenizer: {
      root: [
        [/!.*$/, 'comment'],
        [/^#.*$/, 'annotation'],
        [
          /[a-z_]\w*/,
          { cases: { '@keywords': 'keyword', '@types': 'type', '@default': 'identifier' } },
        ],
        [/\.(?:true|false)\./, 'constant'],
        [/\.[a-z]+\./, 'keyword'],
        [/\d+(?:\.\d*)?(?:[ed][+-]?\d+)?(?:_\w+)?/, 'number'],
        [/\.\d+(?:[ed][+-]?\d+)?(?:_\w+)?/, 'number'],
        [/"(?:[^"]|"")*"?/, 'string'],
        [/'(?:[^']|'')*'?/, 'string'],
        [/[-+*/=<>&%:]+/, 'operator'],
        [/[()[\],;]/, 'delimiter'],
      ],
    },
  },
};
