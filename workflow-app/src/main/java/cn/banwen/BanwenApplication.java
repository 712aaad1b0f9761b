package cn.banwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The Banwen server; with {@code migrate} as the first argument only the schemas are brought up to date, with {@code check},
 * {@code backup} or {@code restore} only that is done.
 */
@SpringBootApplication
public class BanwenApplication {

    public static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        if (command.equals(SchemaMigration.COMMAND)) {
            SchemaMigration.run(args);
        } else if (OperatorCommand.NAMES.contains(command)) {
            System.exit(OperatorCommand.run(args));
        } else {
            SpringApplication.run(BanwenApplication.class, args);
        }
    }
}
