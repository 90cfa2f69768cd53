import { NavLink } from 'react-router';
import { Icon } from '@/components/Icon';
import { text } from '@/lib/text';

/** The link to the settings; for guests too, because they have preferences as well. */
export function SettingsLink() {
  return (
    <NavLink
      to="/settings"
      aria-label={text.nav.settings}
      title={text.nav.settings}
      className="grid size-8 place-items-center rounded-lg text-muted hover:bg-ink/8 hover:text-ink aria-[current=page]:bg-ink/8 aria-[current=page]:text-ink"
    >
      <Icon name="sliders" />
    </NavLink>
  );
}
