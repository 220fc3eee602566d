export default function ReplayPage(_: { programme: string; relationship?: string }) { return null; }
