import type { ShareText } from './text';

export const translation: ShareText = {
  share: 'Link teilen',
  download: 'Programm herunterladen',
  format: 'Code formatieren',
  noFormat: 'Für diese Datei gibt es keinen Formatierer',
  shared: 'Dieses Programm teilen',
  sharing: 'Der Link wird angelegt…',
  hint: 'Wer den Link hat, sieht das Programm mit Eingabe und Argumenten, so wie sie jetzt sind. Spätere Änderungen wirken sich nicht darauf aus.',
  link: 'Link',
  copy: 'Link kopieren',
  open: 'Öffnen',
  notFormatted: 'Der Code wurde nicht formatiert',
  formatted: 'Formatiert.',
  title: 'Geteiltes Programm',
  since: (when) => `Geteilt ${when}`,
  loading: 'Das Programm wird geladen…',
  unknown: 'Dieser Link ist ungültig oder wird nicht mehr geteilt.',
  fork: 'Kopie bearbeiten',
  forkHint:
    'Öffnet es im Compiler, wo du es ausführen kannst. Dein Entwurf dort lässt sich wiederherstellen.',
  noLanguage: 'Dieser Server bietet seine Sprache nicht an, es kann hier also nicht laufen.',
  code: (file) => `Code von ${file}`,
  input: 'Standardeingabe',
  args: 'Argumente',
  notText: 'Diese Datei ist kein Text.',
};
