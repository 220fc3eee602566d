export default function ImportPage(_: { programme: string; relationship?: string }) { return null; }
