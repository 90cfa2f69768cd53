import { useDispatch } from 'react-redux';
import { useLanguagesQuery } from '@/api/codevault';
import type { Submission } from '@/api/submissions';
import { codeTaken, problemDraftKey, type Origin } from '@/features/editor/editorSlice';

/**
 * Returns a function that puts the submission's code into the editor of its problem; undefined while
 * there is no submission, or if the server does not offer its language.
 */
export function useTakeCode(submission: Submission | undefined) {
  const dispatch = useDispatch();
  const { data: languages } = useLanguagesQuery();
  const language = languages?.find(({ id }) => id === submission?.language);
  if (!submission || !language) return undefined;
  const { problemId, code, files = [] } = submission;
  return (from: Origin) => {
    dispatch(
      codeTaken({
        language: { ...language, draft: problemDraftKey(problemId, language.id) },
        files: [{ name: language.source, content: code }, ...files],
        from,
      }),
    );
  };
}
