import { Component, type ReactNode } from 'react';
import { Button } from '@/components/Button';
import { useTheme } from '@/features/theme/useTheme';
import { text } from '@/lib/text';
import { CompilerPage } from './CompilerPage';

export function App() {
  const theme = useTheme();
  return (
    <Crash>
      <CompilerPage dark={theme === 'dark'} />
    </Crash>
  );
}

// React offers error boundaries as classes only.
class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main role="alert" className="grid h-full place-content-center gap-2 p-6 text-center">
        <h1 className="text-lg font-semibold">{text.problem.crashed}</h1>
        <p className="text-muted">{text.problem.crashedHint}</p>
        <Button className="mx-auto" onClick={() => location.reload()}>
          {text.problem.reload}
        </Button>
      </main>
    );
  }
}
