/** What the inspector can show, by the name it has in the address. */
export const inspectorViews = ['message', 'decision', 'code', 'trail', 'machine', 'edit'] as const;

export type InspectorView = (typeof inspectorViews)[number];
