export const completion = {
  shell: "the shell you type in: bash, zsh, fish or powershell",
  unknownShell: (shell: string): string => `"${shell}" is not a shell that can be taught. Known: bash, zsh, fish, powershell.`,
  howTo: {
    bash: "To have this in every shell: intern-find completion bash >> ~/.bashrc",
    zsh: "To have this in every shell: intern-find completion zsh > ~/.intern-find.zsh && echo 'source ~/.intern-find.zsh' >> ~/.zshrc (after compinit)",
    fish: "To have this in every shell: intern-find completion fish > ~/.config/fish/completions/intern-find.fish",
    powershell: "To have this in every shell: intern-find completion powershell >> $PROFILE",
  },
} as const;
