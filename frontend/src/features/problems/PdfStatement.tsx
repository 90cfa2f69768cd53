import { documentUrl } from '@/api/codevault';
import { text } from '@/lib/text';

interface PdfStatementProps {
  problemId: string;
  language: string;
}

/** A statement that is a PDF, in the viewer of the browser; a link where it has none. */
export function PdfStatement({ problemId, language }: PdfStatementProps) {
  const address = documentUrl(problemId, language);
  return (
    <>
      <p className="mb-3">
        <a
          href={address}
          download={`${problemId}.${language}.pdf`}
          className="text-accent underline underline-offset-4"
        >
          {text.practice.downloadPdf}
        </a>
      </p>
      <iframe
        src={address}
        title={text.practice.pdf}
        lang={language}
        className="h-[75vh] w-full rounded-lg ring-1 ring-line"
      />
    </>
  );
}
