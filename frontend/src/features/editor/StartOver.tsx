import { useDispatch, useSelector } from 'react-redux';
import { IconButton } from '@/components/Button';
import { text } from '@/lib/text';
import { selectHasDraft, startedOver, type Desk, type WithEditor } from './editorSlice';

/** Resets the code to the starter code. */
export function StartOver({ language }: { language: Desk }) {
  const dispatch = useDispatch();
  const edited = useSelector((state: WithEditor) => selectHasDraft(state, language));
  return (
    <IconButton
      icon="restart"
      label={text.code.startOver}
      aria-disabled={!edited}
      onClick={() => dispatch(startedOver({ language }))}
    />
  );
}
