import ReactMarkdown from 'react-markdown';

/** Markdown without HTML; of a picture there is what it is called, as nothing is fetched. */
export default function Markdown({ words }: { words: string }) {
  return (
    <ReactMarkdown
      skipHtml
      components={{
        img: ({ alt }) => <em>{alt}</em>,
        // The headings of a text come below those of the page.
        h1: 'h4',
        h2: 'h5',
        h3: 'h6',
        a: ({ href, children }) => (
          <a href={href} rel="noreferrer noopener nofollow" target="_blank">
            {children}
          </a>
        ),
      }}
    >
      {words}
    </ReactMarkdown>
  );
}
