"""Charts as matplotlib figures; whoever shows them embeds the figure, whoever prints them takes the SVG."""
