package cn.banwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Banwen server; with {@code migrate} as the first argument only the schemas are brought up to date. */
@SpringBootApplication
public class BanwenApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(SchemaMigration.COMMAND)) {
            SchemaMigration.run(args);
        } else {
            SpringApplication.run(BanwenApplication.class, args);
        }
    }
}
