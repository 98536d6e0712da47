"""Chinese for the English of the source: zh_CN.ts is edited, zh_CN.qm is what Qt loads."""
