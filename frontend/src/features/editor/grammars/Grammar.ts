type Action = string | { cases: Record<string, string | { token: string; next: string }> };
type Rule = [RegExp, Action] | [RegExp, string, string];

/** Monarch tokenizer of a language that Monaco lacks. */
export interface Grammar {
  configuration: {
    comments: { lineComment?: string; blockComment?: [string, string] };
    brackets: [string, string][];
  };
  tokens: {
    ignoreCase?: boolean;
    keywords: string[];
    types?: string[];
    tokenizer: { root: Rule[] } & Record<string, Rule[]>;
  };
}
