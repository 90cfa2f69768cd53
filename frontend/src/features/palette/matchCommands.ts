export interface Command {
  id: string;
  kind: 'page' | 'problem' | 'language' | 'action';
  label: string;
  /** Other words that find it. */
  words?: string;
  act: () => void;
}

const MOST = 40;

/** The commands that contain every word of the query; those that begin with it come first. */
export function matchCommands(commands: readonly Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands.slice(0, MOST);
  const whole = words.join(' ');
  const rank = ({ label }: Command) => {
    const name = label.toLowerCase();
    if (name.startsWith(whole)) return 0;
    return name.includes(whole) ? 1 : 2;
  };
  return commands
    .filter(({ label, words: more = '' }) => {
      const hay = `${label} ${more}`.toLowerCase();
      return words.every((word) => hay.includes(word));
    })
    .map((command, index) => ({ command, index }))
    .sort((a, b) => rank(a.command) - rank(b.command) || a.index - b.index)
    .slice(0, MOST)
    .map(({ command }) => command);
}
