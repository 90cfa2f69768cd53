import type { ShareText } from './text';

export const translation: ShareText = {
  share: 'Link teilen',
  download: 'Programm herunterladen',
  format: 'Code formatieren',
  noFormat: 'Für diese Datei gibt es keinen Formatierer',
  shared: 'Dieses Programm teilen',
  sharing: 'Der Link wird gemacht…',
  hint: 'Wer den Link hat, sieht das Programm mit Eingabe und Argumenten, so wie sie jetzt sind. Es ändert sich nicht mehr.',
  link: 'Link',
  copy: 'Link kopieren',
  open: 'Ansehen',
  notFormatted: 'Der Code wurde nicht formatiert',
  formatted: 'Formatiert.',
  title: 'Ein geteiltes Programm',
  since: (when) => `Geteilt ${when}`,
  loading: 'Das Programm wird geladen…',
  unknown: 'Unter diesem Link ist kein Programm geteilt.',
  fork: 'Kopie bearbeiten',
  forkHint:
    'Öffnet es im Compiler, wo es laufen kann. Was du dort geschrieben hattest, lässt sich zurückholen.',
  noLanguage: 'Dieser Server bietet seine Sprache nicht an, es kann hier also nicht laufen.',
  code: (file) => `Code von ${file}`,
  input: 'Standardeingabe',
  args: 'Argumente',
  notText: 'Diese Datei ist kein Text.',
};
