import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Boundary } from '@/components/Boundary';
import { Button } from '@/components/Button';
import { useTheme } from '@/features/theme/useTheme';
import { basePath } from '@/lib/basePath';
import { text } from '@/lib/text';
import { Commands } from './Commands';
import { CompilerPage } from './CompilerPage';
import { Header } from './Header';
import { lazyPage } from './lazyPage';
import { LostPage } from './LostPage';

// The compiler page does not load the code of the problem pages.
const ProblemsPage = lazyPage(async () => (await import('./ProblemsPage')).ProblemsPage);
const ProblemPage = lazyPage(async () => (await import('./ProblemPage')).ProblemPage);
const SignInPage = lazyPage(async () => (await import('./SignInPage')).SignInPage);
const SettingsPage = lazyPage(async () => (await import('./SettingsPage')).SettingsPage);
const AdminPages = lazyPage(async () => (await import('./admin/AdminPages')).AdminPages);
const SnippetPage = lazyPage(async () => (await import('./SnippetPage')).SnippetPage);
const EmbedPage = lazyPage(async () => (await import('./EmbedPage')).EmbedPage);
const SubmissionsPage = lazyPage(async () => (await import('./SubmissionsPage')).SubmissionsPage);
const SubmissionPage = lazyPage(async () => (await import('./SubmissionPage')).SubmissionPage);
const ProgressPage = lazyPage(async () => (await import('./ProfilePage')).ProgressPage);
const UserPage = lazyPage(async () => (await import('./ProfilePage')).UserPage);
const TracksPage = lazyPage(async () => (await import('./TracksPage')).TracksPage);
const TrackPage = lazyPage(async () => (await import('./TrackPage')).TrackPage);
const LeaderboardPage = lazyPage(async () => (await import('./LeaderboardPage')).LeaderboardPage);

export function App() {
  const theme = useTheme();
  return (
    <Boundary fallback={<Crashed />}>
      <BrowserRouter basename={basePath} useTransitions={false}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<CompilerPage dark={theme === 'dark'} />} />
            <Route path="/problems" element={<ProblemsPage />} />
            <Route path="/problems/:id" element={<ProblemPage dark={theme === 'dark'} />} />
            <Route path="/tracks" element={<TracksPage />} />
            <Route path="/tracks/:id" element={<TrackPage />} />
            <Route path="/submissions" element={<SubmissionsPage />} />
            <Route path="/submissions/:id" element={<SubmissionPage />} />
            <Route path="/shared/submissions/:id" element={<SubmissionPage shared />} />
            <Route path="/progress" element={<ProgressPage />} />
            <Route path="/users/:name" element={<UserPage />} />
            <Route path="/leaderboard" element={<LeaderboardPage />} />
            <Route path="/signin" element={<SignInPage />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/admin/*" element={<AdminPages dark={theme === 'dark'} />} />
            <Route path="/s/:id" element={<SnippetPage />} />
            <Route path="/embed/:id" element={<EmbedPage dark={theme === 'dark'} />} />
            <Route path="*" element={<LostPage />} />
          </Routes>
        </Suspense>
        <Commands />
      </BrowserRouter>
    </Boundary>
  );
}

function Loading() {
  return (
    <>
      <Header />
      <main role="status" className="p-6 text-center text-muted">
        {text.nav.loading}
      </main>
    </>
  );
}

function Crashed() {
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
