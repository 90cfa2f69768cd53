import { useShowProfileMutation } from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import { Card } from '@/components/Card';
import { Notice } from '@/components/Notice';
import { settingsText } from './text';

interface ProfileCardProps {
  shown: boolean;
  /** Called when the choice is saved. */
  onSaved: () => void;
}

/** Chooses whether others see the user's progress. */
export function ProfileCard({ shown, onSaved }: ProfileCardProps) {
  const words = settingsText.profile;
  const [show, { error, isLoading }] = useShowProfileMutation();
  const problem = problemSentence(error);
  const choose = async (publicProfile: boolean) => {
    const answer = await show({ publicProfile });
    if (!answer.error) onSaved();
  };
  return (
    <Card title={words.title} hint={words.hint}>
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={shown}
          disabled={isLoading}
          onChange={({ target }) => void choose(target.checked)}
          className="accent-accent"
        />
        {words.show}
      </label>
      {problem && (
        <Notice look="bad" className="rounded-lg">
          <p role="alert">{problem}</p>
        </Notice>
      )}
    </Card>
  );
}
