export default function RelationshipPage(_: { programme: string; relationship?: string }) { return null; }
