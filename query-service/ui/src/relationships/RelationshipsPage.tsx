export default function RelationshipsPage(_: { programme: string; relationship?: string }) { return null; }
