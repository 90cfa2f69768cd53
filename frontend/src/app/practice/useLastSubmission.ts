import { useEffect, useState } from 'react';
import { useSelector } from 'react-redux';
import { useSubmissionQuery, useSubmissionsInfiniteQuery } from '@/api/submissions';
import { useSessionQuery } from '@/api/account';
import { selectHasDraft, type Desk, type WithEditor } from '@/features/editor/editorSlice';
import { useTakeCode } from './useTakeCode';

/**
 * Puts the user's last submission to the problem into the editor of a browser that has no code for it
 * yet: in the picked language, or in any if none was picked.
 */
export function useLastSubmission(
  problemId: string,
  languages: readonly Desk[],
  picked: string | null,
) {
  const user = useSessionQuery().data?.user;
  const untouched = useSelector((state: WithEditor) =>
    languages.every((language) => !selectHasDraft(state, language)),
  );
  // Once there was code, an empty desk is what the user wants.
  const [fresh, setFresh] = useState(true);
  if (!untouched && fresh) setFresh(false);
  const skip = !user || !fresh || !untouched || languages.length === 0;

  const list = useSubmissionsInfiniteQuery({ problem: problemId }, { skip });
  const last = list.currentData?.pages[0]?.submissions.find(
    ({ language }) =>
      languages.some(({ id }) => id === language) && (picked === null || language === picked),
  );
  const { currentData: submission } = useSubmissionQuery(
    { id: last?.id ?? '', shared: false },
    { skip: skip || !last },
  );
  const take = useTakeCode(submission);
  useEffect(() => {
    if (!skip && take) take('last');
  });
}
