/** The heading of the rows that have one value in common. */
export const GroupHead = ({ label, count, columns }: { label: string; count: number; columns: number }) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a heading among rows; nothing in it takes the focus
  <div role="row" className="grid-group">
    {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
    <div role="gridcell" aria-colspan={columns}>
      <span className="grid-group-name">{label}</span> <span className="grid-group-count">{count}</span>
    </div>
  </div>
)
