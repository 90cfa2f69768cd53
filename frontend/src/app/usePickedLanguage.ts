import { useCallback } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Language } from '@/api/types';
import { languagePicked, placePicked, selectPickedLanguage } from '@/features/editor/editorSlice';
import type { Place } from '@/lib/places';

/** The language to write in: the picked one, else Python, else the first that the server offers. */
export function usePickedLanguage<Offered extends Language>(languages: readonly Offered[]) {
  const dispatch = useDispatch();
  const pickedId = useSelector(selectPickedLanguage);
  const language =
    languages.find(({ id }) => id === pickedId) ??
    languages.find(({ id }) => id === 'python') ??
    languages[0];
  const pick = useCallback((id: string) => dispatch(languagePicked(id)), [dispatch]);
  const goTo = useCallback(
    (place: Place) => language && dispatch(placePicked({ language, place })),
    [dispatch, language],
  );
  return { pickedId, language, pick, goTo };
}
