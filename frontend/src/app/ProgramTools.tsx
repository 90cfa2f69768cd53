import { useRef, useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { problemSentence } from '@/api/problemSentence';
import { useFormatMutation, useShareMutation } from '@/api/snippets';
import type { Language } from '@/api/types';
import { IconButton } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { TextBlock } from '@/components/TextBlock';
import { selectDraft, sourceEdited } from '@/features/editor/editorSlice';
import { fileNames } from '@/features/editor/fileNames';
import { useOpenFiles } from '@/features/editor/useOpenFiles';
import type { RunnableProgram } from '@/features/run/useRun';
import { downloadFiles } from '@/features/share/downloadFiles';
import { ShareDialog } from '@/features/share/ShareDialog';
import { shareText as words } from '@/features/share/text';
import { text } from '@/lib/text';
import type { RootState } from './store';

interface ProgramToolsProps {
  language: Language;
  /** The program to share; undefined if it could not be run. */
  program: RunnableProgram | undefined;
}

/** The actions on a whole program: format, share, download. */
export function ProgramTools({ language, program }: ProgramToolsProps) {
  const dispatch = useDispatch();
  const draft = useSelector((state: RootState) => selectDraft(state, language));
  const [share, sharing] = useShareMutation();
  const [format, formatting] = useFormatMutation();
  const [open, setOpen] = useState<'share' | 'fault' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const openFiles = useOpenFiles(language);
  const names = fileNames(draft, language);
  const { active } = draft;
  const name = names[active] ?? language.source;
  const formats =
    language.formatter === true &&
    language.extensions.some((extension) => name.endsWith(extension));

  const formatIt = async () => {
    const code = draft.files[active]?.content ?? '';
    const answer = await format({ language: language.id, code });
    if (answer.error) setOpen('fault');
    else dispatch(sourceEdited({ language, index: active, content: answer.data.code }));
  };

  return (
    <div className="flex items-center">
      <span role="status" className="sr-only">
        {formatting.isSuccess && words.formatted}
      </span>
      {language.formatter === true && (
        <IconButton
          icon="format"
          label={formats ? words.format : words.noFormat}
          aria-disabled={!formats || formatting.isLoading}
          onClick={() => void formatIt()}
        />
      )}
      <IconButton
        icon="share"
        label={words.share}
        aria-disabled={!program}
        onClick={() => {
          if (!program) return;
          setOpen('share');
          void share(program.program);
        }}
      />
      <IconButton
        icon="folder"
        label={text.code.openFile}
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={text.code.openFile}
        onChange={({ target }) => {
          void openFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <IconButton
        icon="download"
        label={words.download}
        onClick={() => {
          const files = draft.files.map(({ content }, index) => ({
            name: names[index] ?? language.source,
            content,
          }));
          void downloadFiles(files, `${language.id}.zip`);
        }}
      />
      {open === 'share' && (
        <ShareDialog
          id={sharing.data?.id}
          problem={problemSentence(sharing.error)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'fault' && (
        <Dialog title={words.notFormatted} onClose={() => setOpen(null)}>
          <TextBlock
            name={words.notFormatted}
            content={problemSentence(formatting.error) ?? ''}
            className="min-h-0 px-5! pb-5! whitespace-pre-wrap"
          />
        </Dialog>
      )}
    </div>
  );
}
